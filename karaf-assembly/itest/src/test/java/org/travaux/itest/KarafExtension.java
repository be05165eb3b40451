package org.travaux.itest;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** Boots the archive once for the whole run, by Pax Exam as a mere launcher, with management switched on. */
final class KarafExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(KarafExtension.class);
    private static final long WAIT_MILLIS = 20_000L;
    private static final String USER = "tester";

    /** The running product: asked over HTTP, its bundles stopped and started over management. */
    static final class Product implements AutoCloseable {
        private final Http http;
        private final TestContainer container;

        private Product() {
            int port = Distribution.freePort();
            http = new Http(port);
            try {
                ExamSystem system = PaxExamRuntime.createServerSystem(configuration(port));
                container = PaxExamRuntime.createContainer(system);
            } catch (IOException e) {
                throw new IllegalStateException("the container was not made", e);
            }
            container.start();
            http.awaitStatus("/api/v1/health", 200);
        }

        Http http() {
            return http;
        }

        /** Signs the first administrator in and returns the token. */
        String signIn() {
            try {
                String note = Files.readString(newestRun().resolve("data/initial-password"));
                return http.signIn(
                        "admin",
                        note.substring(note.indexOf("password=") + "password=".length())
                                .strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Returns where it logs. */
        Path log() throws IOException {
            try (Stream<Path> files = Files.walk(newestRun())) {
                return files.filter(file -> file.endsWith("travaux.log"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        /** Stops a bundle. */
        void stop(String symbolicName) {
            bundle("stop", symbolicName);
        }

        /** Starts a bundle. */
        void start(String symbolicName) {
            bundle("start", symbolicName);
        }

        /** Returns the symbolic names of our own bundles that are active, in order. */
        List<String> bundles() {
            try (JMXConnector connector = connect()) {
                TabularData all = (TabularData) connector
                        .getMBeanServerConnection()
                        .getAttribute(new ObjectName("org.apache.karaf:type=bundle,name=root"), "Bundles");
                return all.values().stream()
                        .map(CompositeData.class::cast)
                        .filter(bundle -> "Active".equals(bundle.get("State")))
                        .map(bundle -> (String) bundle.get("Symbolic Name"))
                        .filter(name -> name.startsWith("org.travaux."))
                        .sorted()
                        .toList();
            } catch (IOException | JMException e) {
                throw new IllegalStateException("the bundles cannot be listed", e);
            }
        }

        private void bundle(String operation, String symbolicName) {
            try (JMXConnector connector = connect()) {
                MBeanServerConnection beans = connector.getMBeanServerConnection();
                beans.invoke(
                        new ObjectName("org.apache.karaf:type=bundle,name=root"),
                        operation,
                        new Object[] {symbolicName},
                        new String[] {String.class.getName()});
            } catch (IOException | JMException e) {
                throw new IllegalStateException(operation + " " + symbolicName, e);
            }
        }

        private JMXConnector connect() throws IOException {
            // Pax Exam has its own mind about the ports of management: they are what it wrote.
            Properties ports = management();
            String address = "service:jmx:rmi://127.0.0.1:" + ports.getProperty("rmiServerPort")
                    + "/jndi/rmi://127.0.0.1:" + ports.getProperty("rmiRegistryPort") + "/karaf-root";
            return JMXConnectorFactory.connect(
                    new JMXServiceURL(address), Map.of(JMXConnector.CREDENTIALS, new String[] {USER, USER}));
        }

        @Override
        public void close() {
            // In server mode Pax Exam has nobody inside to ask: the framework is stopped first.
            bundle("stop", "0");
            container.stop();
        }

        private static Properties management() throws IOException {
            Properties ports = new Properties();
            try (Reader reader = Files.newBufferedReader(newestRun().resolve("etc/org.apache.karaf.management.cfg"))) {
                ports.load(reader);
            }
            return ports;
        }

        /** Where Pax Exam has unpacked the archive this time. */
        private static Path newestRun() throws IOException {
            try (Stream<Path> runs = Files.list(Path.of(System.getProperty("travaux.itest"), "karaf"))) {
                return runs.max(Comparator.comparing(run -> run.toFile().lastModified()))
                        .orElseThrow();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        product(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return product(context);
    }

    private static Product product(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Product.class, key -> new Product(), Product.class);
    }

    private static Option[] configuration(int port) {
        return OptionUtils.combine(
                virtualMachine(),
                options(
                        karafDistributionConfiguration()
                                .frameworkUrl(new File(System.getProperty("travaux.archive"))
                                        .toURI()
                                        .toString())
                                .name("Travaux")
                                .karafVersion(System.getProperty("karaf.version"))
                                .unpackDirectory(Path.of(System.getProperty("travaux.itest"), "karaf")
                                        .toFile())
                                .useDeployFolder(false),
                        keepRuntimeFolder(),
                        configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                        doNotModifyLogConfiguration(),
                        features(
                                CoreOptions.maven("org.apache.karaf.features", "standard")
                                        .version(System.getProperty("karaf.version"))
                                        .classifier("features")
                                        .type("xml"),
                                "management",
                                "bundle"),
                        put("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", port),
                        editConfigurationFilePut(
                                "etc/users.properties", USER, USER + ",admin,manager,viewer,systembundles"),
                        // What Pax Exam itself installs at run time comes from the repository of the build.
                        editConfigurationFilePut(
                                "etc/org.ops4j.pax.url.mvn.cfg",
                                "org.ops4j.pax.url.mvn.defaultRepositories",
                                "${travaux.repository}@id=system@snapshots," + buildRepository() + "@id=build"),
                        systemTimeout(WAIT_MILLIS)));
    }

    private static String buildRepository() {
        return Path.of(System.getProperty("maven.repository")).toUri().toString();
    }

    private static Option put(String file, String key, int value) {
        return editConfigurationFilePut(file, key, Integer.toString(value));
    }

    /** What bin/travaux says to the JVM; Pax Exam says none of it by itself, and then JAXP and the locator fail. */
    private static Option[] virtualMachine() {
        String version = System.getProperty("karaf.version");
        return Stream.of(
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module",
                        "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                        "--patch-module",
                        "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "-classpath",
                        "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*")
                .map(VMOption::new)
                .toArray(Option[]::new);
    }
}
