package org.huibao.cli;

import org.huibao.message.Messages;
import org.huibao.office.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What belongs to no package alone. */
@Configuration(proxyBeanMethods = false)
class Beans {

    @Bean
    Messages messages(Settings settings) {
        return Messages.of(settings.locale());
    }
}
