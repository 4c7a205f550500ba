package org.zhijia.desk.review;

import java.util.List;

/**
 * The review of a text as the person sees it.
 *
 * @param steps     of the plan that it goes through
 * @param place     the step that is waited for or was taken last
 * @param waiting   whether some step is waited for
 * @param approved  whether all were taken
 * @param decides   whether the person may approve or give back
 * @param takesOver whether the person may take the step from whoever has it
 * @param recalls   whether the person has submitted it and may take it back
 * @param restarts  whether the person may let it begin again under the present steps
 * @param assignee  who has the step; empty for whoever comes first
 * @param colleagues to whom the person may hand it
 */
public record ReviewPanel(List<Step> steps, int place, boolean waiting, boolean approved, boolean decides, boolean takesOver, boolean recalls,
                          boolean restarts, String assignee, List<Colleague> colleagues) {

    /** @param state {@code done}, {@code now} or {@code next}; @param people who is named; empty for everybody who reviews there */
    public record Step(String title, String state, String people) { }

    /** A person to hand a step to. */
    public record Colleague(long id, String name) { }
}
