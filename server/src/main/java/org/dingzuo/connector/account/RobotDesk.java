package org.dingzuo.connector.account;

/** The robot of one chat program. A studio has one robot. */
public interface RobotDesk extends AccountDesk {}
