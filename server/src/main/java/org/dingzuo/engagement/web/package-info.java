@NullMarked
package org.dingzuo.engagement.web;

import org.jspecify.annotations.NullMarked;
