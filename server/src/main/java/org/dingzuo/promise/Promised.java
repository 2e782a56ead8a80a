package org.dingzuo.promise;

import java.util.List;

/** A promise as it stands. */
public record Promised(PromiseDates dates, List<StepSpan> line, Because because) {}
