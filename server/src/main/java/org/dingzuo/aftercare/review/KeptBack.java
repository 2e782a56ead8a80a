package org.dingzuo.aftercare.review;

/** Why a maker may keep a review from the public. That it is a bad one is no reason. */
public enum KeptBack {
    INSULT,
    /** It names people, numbers or addresses. */
    PERSONAL_DATA,
    NOT_ABOUT_PIECE
}
