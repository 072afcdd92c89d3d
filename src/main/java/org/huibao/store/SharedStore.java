package org.huibao.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What processes on several machines share: with a server only. */
@Configuration(proxyBeanMethods = false)
@Import({PartitionChannel.class, PartitionLeases.class, RunOffers.class, WorkerRegister.class})
public class SharedStore {}
