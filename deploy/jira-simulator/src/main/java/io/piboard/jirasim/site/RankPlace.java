package io.piboard.jirasim.site;

import java.util.Comparator;

/** An issue's place in the one ranked list of the site. */
record RankPlace(String rank, long issue) implements Comparable<RankPlace> {

    private static final Comparator<RankPlace> ORDER =
            Comparator.comparing(RankPlace::rank).thenComparing(RankPlace::issue);

    static RankPlace of(Issue issue) {
        return new RankPlace(issue.text(FieldId.RANK), issue.id());
    }

    @Override
    public int compareTo(RankPlace other) {
        return ORDER.compare(this, other);
    }
}
