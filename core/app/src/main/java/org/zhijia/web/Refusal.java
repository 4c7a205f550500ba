package org.zhijia.web;

/**
 * Something that was asked for and that the rules do not allow. Each fact has a class of its own, beside the code that
 * throws it; {@link RefusalMapper} turns it into an answer.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;

    /**
     * @param status  of the HTTP answer
     * @param message in Chinese, for the person: what is wrong, where, what to do
     */
    protected Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
