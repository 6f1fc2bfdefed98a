package io.piboard.acceptance.ingest.http2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code h2load}: requests in HTTP/2 by prior knowledge, without TLS.
 *
 * @param started requests that it wanted to send
 */
public record H2load(long started, long succeeded) {

    private static final Pattern TOTAL = Pattern.compile("requests: (\\d+) total,.* (\\d+) succeeded,");

    public static H2load run(URI target, int requests) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        "timeout",
                        "60",
                        "h2load",
                        "-n",
                        Integer.toString(requests),
                        "-c",
                        "10",
                        "-m",
                        "10",
                        target.toString())
                .redirectErrorStream(true)
                .start();
        tool.getOutputStream().close();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        tool.waitFor();
        return of(said);
    }

    static H2load of(String said) {
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IllegalStateException("h2load did not count: " + said);
        }
        return new H2load(Long.parseLong(total.group(1)), Long.parseLong(total.group(2)));
    }
}
