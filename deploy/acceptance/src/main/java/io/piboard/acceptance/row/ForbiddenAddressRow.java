package io.piboard.acceptance.row;

import io.piboard.acceptance.connect.ForbiddenAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** S6: no address that leads inside is called, whatever its form. */
final class ForbiddenAddressRow implements Row.Proof {

    /** The same that metadata-service's own test uses. */
    private static final Path FORMS = Path.of("metadata-service/src/test/resources/forbidden-addresses.txt");

    @Override
    public Verdict run(Bench bench) throws IOException {
        List<String> forms = Files.readAllLines(bench.repository().resolve(FORMS));
        bench.progress(forms.size() + " addresses");
        var addresses = new ForbiddenAddresses(bench.suite(Map.of()), forms);
        List<String> failures = addresses.failures();
        // its second metadata-service has seen the suite's connections and may call none of them
        bench.discardSuite();
        bench.writeIfAny("S6", failures);
        return new Verdict(
                "%d connections heard, %d of %d addresses refused"
                        .formatted(addresses.heard(), addresses.tried() - failures.size(), addresses.tried()),
                addresses.heard() == 0 && failures.isEmpty(),
                forms.size() + " forms");
    }
}
