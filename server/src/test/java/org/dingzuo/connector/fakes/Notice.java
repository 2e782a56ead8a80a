package org.dingzuo.connector.fakes;

import java.util.Map;

/** A message of a provider to the house, ready to be posted. @param path of the house */
public record Notice(String path, Map<String, String> headers, String body) {}
