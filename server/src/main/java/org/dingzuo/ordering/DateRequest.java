package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;

/** A maker's open question to a buyer: may it leave later? @param former the day promised until then */
public record DateRequest(LocalDate former, LocalDate shipBy, String reason, Instant askedAt) {}
