import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j for as long as somebody holds our standard input open: {@code java Launcher HOME SETTINGS PLUGINS}.
 *
 * <p>The parent keeps the other end of that pipe. When the parent ends, for whatever reason, the operating system
 * closes the pipe and the database shuts down cleanly, so no Java is ever left behind.
 */
public class Launcher {
    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(Path home, Path settings, Path plugins) throws IOException {
        var neo4j = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(settings)
                .setConfig(GraphDatabaseSettings.plugin_dir, plugins)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
        var database = (GraphDatabaseAPI) neo4j.database("neo4j");
        if (!database.isAvailable(TimeUnit.MINUTES.toMillis(2))) {
            throw new IllegalStateException("The database neo4j did not become available; logs/debug.log says why.");
        }
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        while (System.in.read() != -1) {
            // Nothing is said to us; we only wait for the end of the pipe.
        }
    }
}
