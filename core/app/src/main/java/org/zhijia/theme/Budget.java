package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;

/**
 * What one rendering may use up, so that no template can hold a thread or fill the memory. One unit is about one
 * character written or copied; entering the body of a loop or a branch costs more. Units are counted first because they
 * are the same on every machine; the clock catches what they do not see.
 */
final class Budget {

    private final long limit;
    private final long nanos;
    private final long began = System.nanoTime();
    private long spent;
    private long excused;
    private int calls;

    Budget(long limit, long nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    void spend(long units, String template, int line) {
        spent += units;
        if (spent > limit) {
            throw new BudgetSpent("用掉了一页允许的全部步数", template, line);
        }
        if ((++calls & 15) == 0 && System.nanoTime() - began - excused > nanos) {
            throw new BudgetSpent("用掉了一页允许的全部时间", template, line);
        }
    }

    /** Time that others spent, such as the blocks of a region, is not the template's. */
    void excuse(long others) {
        excused += others;
    }

    /** A template used more steps, text or time than a page may. */
    static final class BudgetSpent extends PebbleException {

        BudgetSpent(String message, String template, int line) {
            super(null, message, line, template);
        }
    }
}
