package org.dingzuo.promise;

import java.time.LocalDate;
import org.dingzuo.kernel.Words;

/** One stretch of the promise line. @param line which line of the order, from 0 */
public record StepSpan(int line, String step, Words label, LocalDate from, LocalDate to) {}
