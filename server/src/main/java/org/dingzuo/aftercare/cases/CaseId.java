package org.dingzuo.aftercare.cases;

import java.util.UUID;

public record CaseId(UUID value) {}
