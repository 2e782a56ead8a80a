package org.dingzuo.film;

/** Where a film is between the phone and the shop. */
public enum FilmState {
    UPLOADED,
    PROBING,
    ENCODING,
    READY,
    REFUSED,
    CANCELLED;

    /** Whether the lab still has work with it. */
    public boolean isUnderWay() {
        return switch (this) {
            case UPLOADED, PROBING, ENCODING -> true;
            case READY, REFUSED, CANCELLED -> false;
        };
    }
}
