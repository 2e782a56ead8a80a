package org.dingzuo.film;

/** Where a hotspot is at a second: shares of the picture's width and height, 0 to 1. Between two key frames it moves evenly. */
public record KeyFrame(double t, double x, double y) {}
