@NullMarked
package org.dingzuo.campaign.web;

import org.jspecify.annotations.NullMarked;
