package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Named;
import java.util.List;

/** Priorities have an order: the highest is the greatest, although it stands first in the list. */
record PriorityField(Catalog catalog, ValueField values) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        if (!test.operator().ordering()) {
            return values.where(test);
        }
        List<String> order = catalog.priorities().stream().map(Named::id).toList();
        int bound =
                order.indexOf(values.meaning().apply(test.operand()).iterator().next());
        return Condition.scanning(issue -> {
            int place = order.indexOf(issue.text(FieldId.PRIORITY));
            return place >= 0 && test.operator().fits(Integer.compare(bound, place));
        });
    }
}
