package io.piboard.acceptance.row;

import io.piboard.acceptance.suite.Suite;
import java.nio.file.Path;

/** Plants each named fault in a copy of the tree: the proofs are green without them and red with each. */
final class PatchesRow implements Row.Proof {

    @Override
    public Verdict run(Bench bench) {
        bench.discardSuite();
        int red = 0;
        try (WorkingCopy copy = WorkingCopy.of(bench.repository())) {
            bench.progress("without a patch");
            boolean green = isGreenWithout(bench, copy);
            System.out.println(
                    "no-patch  " + (green ? "green as it must be" : "red: the proofs fail without any patch"));
            for (NamedPatch patch : NamedPatch.values()) {
                red += green && isRed(bench, copy, patch) ? 1 : 0;
            }
            int all = NamedPatch.values().length;
            return new Verdict(
                    red + " of " + all + " planted faults noticed",
                    green && red == all,
                    green ? "unpatched green" : "unpatched red");
        }
    }

    private static boolean isGreenWithout(Bench bench, WorkingCopy copy) {
        try (Suite suite = start(bench, copy)) {
            for (NamedPatch patch : NamedPatch.values()) {
                bench.progress("green? " + patch.label());
                patch.scenario().prove(suite);
            }
            return true;
        } catch (AssertionError e) {
            bench.progress(e.getMessage());
            return false;
        }
    }

    private static boolean isRed(Bench bench, WorkingCopy copy, NamedPatch patch) {
        bench.progress("with " + patch.label());
        copy.apply(bench.repository().resolve("deploy/acceptance/patches").resolve(patch.fileName()));
        copy.build(patch.module());
        try (Suite suite = start(bench, copy)) {
            patch.scenario().prove(suite);
            System.out.println(patch.label() + "  GREEN and should be red");
            return false;
        } catch (AssertionError e) {
            System.out.println(patch.label() + "  red as it must be  (" + e.getMessage() + ")");
            return true;
        } finally {
            copy.restore(patch.module());
        }
    }

    private static Suite start(Bench bench, WorkingCopy copy) {
        Path data = bench.target().resolve("patched-suite");
        return Suite.start(copy.path(), data);
    }
}
