package io.piboard.acceptance.ingest.http2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flood that is no HTTP/2 would show nothing about HTTP/2. */
class FramesTest {

    private static final int PREFACE = 24;

    @Test
    void resetsAreRequestsThatAreTakenBack() {
        assertThat(types(Frames.resets(6))).containsExactly(4, 1, 3, 1, 3, 1, 3);
    }

    @Test
    void continuationsFollowAHeadThatIsNotEnded() {
        assertThat(types(Frames.continuations(3))).containsExactly(4, 1, 9, 9, 9);
    }

    private static List<Integer> types(byte[] bytes) {
        var types = new ArrayList<Integer>();
        ByteBuffer frames = ByteBuffer.wrap(bytes, PREFACE, bytes.length - PREFACE);
        while (frames.hasRemaining()) {
            int head = frames.getInt();
            frames.get();
            frames.getInt();
            types.add(head & 0xff);
            frames.position(frames.position() + (head >>> 8));
        }
        return types;
    }
}
