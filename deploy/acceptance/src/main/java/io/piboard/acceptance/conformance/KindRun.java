package io.piboard.acceptance.conformance;

import io.piboard.acceptance.conformance.shape.Shapes;
import io.piboard.acceptance.conformance.spec.Documents;
import io.piboard.acceptance.conformance.spec.Finding;
import io.piboard.acceptance.conformance.spec.Verification;
import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.acceptance.conformance.tap.Tap;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind: all visitors come to a fresh site, then everything they said and heard is judged. */
public final class KindRun {

    private final JiraKind kind;
    private final List<Visitor> visitors;

    public KindRun(JiraKind kind, List<Visitor> visitors) {
        this.kind = kind;
        this.visitors = visitors.stream().filter(one -> one.comesTo(kind)).toList();
    }

    public KindReport play(Documents documents) {
        SimulatorOptions options = SimulatorOptions.defaults().withPort(0).withKind(kind);
        List<String> complaints = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int readBacks = 0;
        try (JiraSimulator site = JiraSimulator.start(options);
                Tap tap = Tap.before(site.uri())) {
            for (Visitor visitor : visitors) {
                tap.attribute(visitor.name());
                Visit visit = visitor.visit(tap.uri(), kind);
                readBacks += visit.readBacks();
                visit.complaints().forEach(one -> complaints.add(visitor.name() + ": " + one));
                visit.remarks().forEach(one -> remarks.add(visitor.name() + ": " + one));
            }
            return judge(documents, tap.exchanges(), readBacks, complaints, remarks);
        }
    }

    private Set<String> ours() {
        return visitors.stream().filter(Visitor::ours).map(Visitor::name).collect(Collectors.toSet());
    }

    private KindReport judge(
            Documents documents,
            List<Exchange> exchanges,
            int readBacks,
            List<String> complaints,
            List<String> remarks) {
        Verification verification = new Verification(documents, kind, ours());
        if (documents.there()) {
            verification.check(exchanges);
        }
        Shapes shapes = Shapes.of(kind, exchanges);
        List<String> faults = new ArrayList<>(complaints);
        verification.findings().stream().map(Finding::toString).forEach(faults::add);
        shapes.findings(exchanges).stream().map(Finding::toString).forEach(faults::add);
        return new KindReport(
                kind,
                exchanges.size(),
                verification.bodies(),
                shapes.count(),
                readBacks,
                verification.unspecified(),
                faults,
                remarks);
    }
}
