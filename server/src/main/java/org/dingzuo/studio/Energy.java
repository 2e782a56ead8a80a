package org.dingzuo.studio;

/** How much somebody has to give in a block of the week, and how much a step of the making asks for at least. */
public enum Energy {
    LOW,
    MEDIUM,
    HIGH;

    /** Hours of more energy are good for less demanding work too. */
    public boolean isEnoughFor(Energy asked) {
        return compareTo(asked) >= 0;
    }
}
