package org.dingzuo.foundation.problem;

import java.io.IOException;

/** More was sent than this route reads. */
public class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private final long most;

    /** @param most in bytes */
    public BodyTooLarge(long most) {
        super("More than " + most + " bytes");
        this.most = most;
    }

    public long most() {
        return most;
    }
}
