package org.dingzuo.production.load;

import java.util.UUID;

public record LoadId(UUID value) {}
