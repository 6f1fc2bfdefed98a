package io.piboard.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What does not fit is refused and leaves no trace. */
class DeliveryBudgetTest {

    private final DeliveryBudget budget = new DeliveryBudget(2, 100);

    @Test
    void oneDeliveryTooMany() {
        assertThat(budget.enter(1)).isTrue();
        assertThat(budget.enter(1)).isTrue();
        assertThat(budget.enter(1)).isFalse();
        budget.leave(1);
        assertThat(budget.enter(1)).isTrue();
    }

    @Test
    void oneByteTooMany() {
        assertThat(budget.enter(60)).isTrue();
        assertThat(budget.enter(41)).isFalse();
        assertThat(budget.enter(40)).isTrue();
    }
}
