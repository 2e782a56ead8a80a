package org.dingzuo.connector.fakes;

/** How a fake's next answer goes wrong. */
public enum Fault {
    /** Does what it was asked, and the answer is lost on the way. */
    ANSWER_LOST,
    /** Does nothing and says 500. */
    DOWN,
    /** Does what it was asked, too slowly for anybody's patience. */
    SLOW,
    /** Does what it was asked; the signature of the answer is somebody else's. */
    FORGED
}
