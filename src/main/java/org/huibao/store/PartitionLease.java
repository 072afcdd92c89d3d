package org.huibao.store;

/**
 * Somebody is at a partition.
 *
 * @param stepExecution of Batch's
 * @param connection the server's number of the connection that was last at it; 0 for none
 * @param client where that connection came from
 */
public record PartitionLease(long stepExecution, String worker, long connection, String client) {}
