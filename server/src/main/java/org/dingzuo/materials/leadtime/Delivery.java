package org.dingzuo.materials.leadtime;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** From whom something came, and on which day it was ordered there. */
@NamedInterface("leadtime")
public record Delivery(UUID supplier, LocalDate orderedOn) {}
