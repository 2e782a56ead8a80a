package org.dingzuo.promise;

/** Of so many orders that left the house, so many left by the day first promised. */
public record KeptCount(int kept, int shipped) {}
