import Glibc

/// Ctrl-C and its like, taken when it suits: nothing is left half done because somebody typed it.
enum Interrupts {
    private static func signals() -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
        return set
    }

    /// From now on they wait until they are asked for.
    static func hold() {
        var set = signals()
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Whether one has come. It stays, so that everybody who asks hears of it.
    static var haveCome: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&pending, $0) == 1 }
    }
}
