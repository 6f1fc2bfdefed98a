package io.piboard.acceptance.conformance.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final JsonNode PAGE = json("{'issues':[{'id':'1'},{'id':'2','self':7}],'isLast':true}");

    @Test
    void everyElementMustHaveIt() {
        assertThat(new Member("issues[].id", "digits").fault(PAGE)).isEmpty();
        assertThat(new Member("issues[].self", "number").fault(PAGE)).contains("issues[].self is not number: nothing");
    }

    @Test
    void anEmptyListProvesNothing() {
        assertThat(new Member("issues[].id", "digits").fault(json("{'issues':[]}")))
                .isPresent();
    }

    @Test
    void whatIsForbiddenMayBeMissingEverywhere() {
        assertThat(new Member("total", "absent").fault(PAGE)).isEmpty();
        assertThat(new Member("isLast", "absent").fault(PAGE)).isPresent();
        assertThat(new Member("warnings[].text", "absent").fault(PAGE)).isEmpty();
    }

    @Test
    void whatMayBeAbsentIsLookedAtInEveryAnswer() {
        Member start = new Member("startDate", "absent|instant");

        assertThat(start.forbidden()).isTrue();
        assertThat(start.fault(PAGE)).isEmpty();
        assertThat(start.fault(json("{'startDate':'2027-01-04T08:00:00.000Z'}")))
                .isEmpty();
        assertThat(start.fault(json("{'startDate':null}"))).isPresent();
    }

    @Test
    void alternativesAndFixedValues() {
        assertThat(new Member("isLast", "null|boolean").fault(PAGE)).isEmpty();
        assertThat(new Member("isLast", "=true").fault(PAGE)).isEmpty();
        assertThat(new Member("isLast", "=false").fault(PAGE)).isPresent();
    }

    private static JsonNode json(String text) {
        try {
            return Http.JSON.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
