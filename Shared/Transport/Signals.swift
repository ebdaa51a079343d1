import CLinux
import Glibc

extension EventLoop {
    /// Turns the signals that ask a service to stop into a turn of the loop like any other.
    ///
    /// Blocks them in the calling thread and in those it starts later, so this comes first in the process. Also sees
    /// to it that writing to a peer who is gone is an error and not the end of the process.
    /// A terminal that closes, or an operator who would have the settings read anew, stops it in order like the others (SIGHUP):
    /// nothing is read anew while a service runs. Started so that it outlives its terminal (nohup), it goes on.
    package func stopOnSignals(_ signals: [Int32] = [SIGTERM, SIGINT, SIGHUP]) throws(TransportError) {
        var set = sigset_t()
        sigemptyset(&set)
        // What is blocked arrives here also where it is to be ignored.
        for signal in signals where !Self.isIgnored(signal) { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
        let descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK))
        guard descriptor >= 0 else { throw TransportError("signalfd", errno: errno) }
        // Stays open for as long as the process lives.
        _ = try watch(descriptor, .readable) { [unowned self] _ in
            var info = signalfd_siginfo()
            while read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
                if let onStop { onStop() } else { stop() }
            }
        }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
