package org.dingzuo.studio;

/** What a block of the week is for. Making steps land in MAKING only; REST is inviolable. */
public enum BlockKind {
    MAKING,
    CREATING,
    CONTENT,
    RUNNING,
    REST
}
