package org.dingzuo.campaign;

import java.util.UUID;

public record WaitingId(UUID value) {}
