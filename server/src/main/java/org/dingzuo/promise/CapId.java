package org.dingzuo.promise;

import java.util.UUID;

public record CapId(UUID value) {}
