package org.dingzuo.materials;

import java.time.LocalDate;
import java.util.UUID;

/** From whom something came, and on which day it was ordered there. */
public record Delivery(UUID supplier, LocalDate orderedOn) {}
