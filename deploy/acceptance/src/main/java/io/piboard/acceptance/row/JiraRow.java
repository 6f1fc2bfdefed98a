package io.piboard.acceptance.row;

import io.piboard.acceptance.conformance.ByHand;
import io.piboard.acceptance.conformance.KindReport;
import io.piboard.acceptance.conformance.KindRun;
import io.piboard.acceptance.conformance.OurClient;
import io.piboard.acceptance.conformance.Visitor;
import io.piboard.acceptance.conformance.guest.MavenGuest;
import io.piboard.acceptance.conformance.guest.NpmGuest;
import io.piboard.acceptance.conformance.spec.Documents;
import io.piboard.acceptance.conformance.spec.KnownFaults;
import io.piboard.acceptance.conformance.speed.Speed;
import io.piboard.acceptance.conformance.speed.SpeedTrial;
import io.piboard.jirasim.kind.JiraKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Simulator and client, each held to Atlassian's own documents. */
final class JiraRow implements Row.Proof {

    private static final List<String> MANY_ISSUES = List.of("--issues", "100000");

    @Override
    public Verdict run(Bench bench) throws InterruptedException {
        Documents documents = new Documents(
                bench.repository().resolve(bench.settings().specifications()).normalize(), KnownFaults.read());
        if (!documents.there()) {
            shout("NO VALIDATION: Atlassian's files are not in " + documents.directory()
                    + " (--specifications DIR): nothing was held against them");
        }
        List<KindReport> reports = new ArrayList<>();
        List<Visitor> visitors = visitors(bench.repository());
        for (JiraKind kind : kinds(bench.settings())) {
            bench.progress(kind.word());
            reports.add(new KindRun(kind, visitors).play(documents));
            System.out.println(reports.getLast().summary());
        }
        bench.progress("speed");
        Speed speed = new SpeedTrial(new OurClient(bench.repository()), MANY_ISSUES).run();
        System.out.println("speed       " + speed);
        return verdict(bench, documents, reports, speed);
    }

    private static List<Visitor> visitors(Path repository) {
        return List.of(new ByHand(), new OurClient(repository), new MavenGuest(), new NpmGuest(repository));
    }

    private static Verdict verdict(Bench bench, Documents documents, List<KindReport> reports, Speed speed) {
        List<String> stale = documents.faults().stale();
        List<String> lines = new ArrayList<>(stale);
        lines.add(speed.toString());
        reports.forEach(report -> lines.addAll(report.lines()));
        String measured = "%d bodies checked, %d golden shapes, %d writes read back, %d faults in %d kinds, speed x%.1f"
                .formatted(
                        sum(reports, KindReport::bodies),
                        sum(reports, KindReport::shapes),
                        sum(reports, KindReport::readBacks),
                        sum(reports, report -> report.faults().size()) + stale.size(),
                        reports.size(),
                        speed.ratio());
        boolean holds = documents.there()
                && stale.isEmpty()
                && speed.holds()
                && reports.stream().allMatch(report -> report.faults().isEmpty());
        String detail = "%d faults of the documents are known, see %s"
                .formatted(documents.faults().mended(), bench.write("jira", lines));
        return new Verdict(measured, holds, documents.there() ? detail : "NO VALIDATION, " + detail);
    }

    private static int sum(List<KindReport> reports, ToIntFunction<KindReport> figure) {
        return reports.stream().mapToInt(figure).sum();
    }

    private static List<JiraKind> kinds(Settings settings) {
        return settings.kinds().isEmpty()
                ? Arrays.asList(JiraKind.values())
                : settings.kinds().stream().map(JiraKind::of).toList();
    }

    private static void shout(String what) {
        String line = "!".repeat(what.length());
        System.out.println(line + "\n" + what + "\n" + line);
    }
}
