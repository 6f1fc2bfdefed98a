package io.piboard.board.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnstorableTextTest {

    @Test
    void nulAndHalvesOfCharactersAreFoundWhereverTheyAre() throws JsonProcessingException {
        assertThat(faults("{\"name\":\"a\\u0000\",\"teams\":[{\"name\":\"ok\"},{\"jql\":\"\\ud83d\"}]}"))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("name:"))
                .anyMatch(fault -> fault.startsWith("teams[1].jql:"));
    }

    @Test
    void theNameOfAMemberCounts() throws JsonProcessingException {
        assertThat(faults("{\"a\\u0000\":1}")).hasSize(1);
    }

    @Test
    void emojiAndLineBreaksAreText() throws JsonProcessingException {
        assertThat(faults("{\"name\":\"\\ud83d\\ude80 to the\\nmoon\"}")).isEmpty();
    }

    private static List<String> faults(String body) throws JsonProcessingException {
        return UnstorableText.faults(new ObjectMapper().readTree(body));
    }
}
