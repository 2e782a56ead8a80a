package org.dingzuo.catalog;

import org.dingzuo.kernel.Words;

/** What buyers ask about a design again and again, with its maker's answer. */
public record Question(Words asked, Words answer) {}
