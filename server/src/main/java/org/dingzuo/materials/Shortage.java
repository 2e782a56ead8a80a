package org.dingzuo.materials;

import org.dingzuo.kernel.Words;

/** Something of which the book has less than an order needs. Quantities in the item's smallest unit. */
public record Shortage(String item, Words name, Words unit, long onHand, long needed) {}
