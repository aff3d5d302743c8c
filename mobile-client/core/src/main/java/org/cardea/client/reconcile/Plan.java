package org.cardea.client.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What to do, in no particular order; at most one step of a kind for a card. */
public final class Plan {
    public final List<Step> steps;

    Plan(List<Step> steps) {
        this.steps = Collections.unmodifiableList(steps);
    }

    public List<Step> only(Step.Kind kind) {
        List<Step> only = new ArrayList<>();
        for (Step step : steps) {
            if (step.kind == kind) {
                only.add(step);
            }
        }
        return only;
    }
}
