/// How long to wait before calling again: doubling, up to a limit, and never all callers at the same moment.
package struct Backoff: Hashable, Sendable {
    package var firstMilliseconds: Int64
    package var longestMilliseconds: Int64

    package init(firstMilliseconds: Int64 = 100, longestMilliseconds: Int64 = 10_000) {
        self.firstMilliseconds = firstMilliseconds
        self.longestMilliseconds = longestMilliseconds
    }

    /// The wait after the `failures`-th failure in a row, counted from 1: between a half and the whole of the step.
    ///
    /// - Parameter jitter: from 0 up to and without 1.
    package func milliseconds(failures: Int, jitter: Double) -> Int64 {
        let doublings = min(max(failures - 1, 0), 30)
        let step = min(firstMilliseconds << doublings, longestMilliseconds)
        return step / 2 + Int64(Double(step - step / 2) * jitter)
    }
}

/// Keeps a service in touch with the bus: calls, and calls again when nobody answers or the line goes dead.
package final class Reconnector {
    /// Somebody answered. The handler takes the connection over, as bytes or as lines.
    package var onConnected: (ByteConnection) -> Void = { _ in }
    /// Nobody answered; for the log. The next attempt is already planned.
    package var onFailed: (TransportError) -> Void = { _ in }
    /// How many attempts have failed, or ended before ``settled()``, in a row.
    package private(set) var failures = 0

    private weak var loop: EventLoop?
    private let address: () -> (host: String, port: UInt16)?
    private let limits: ConnectionLimits
    private let encryption: () -> TLSClient?
    private let backoff: Backoff
    private let jitter: () -> Double
    private var connecting: Connecting?
    private var retry: Timer?
    private var isRunning = false

    /// - Parameters:
    ///   - address: where to call, asked before each attempt, since who restarts may come back on another port; `nil`
    ///     while nobody knows yet.
    ///   - encryption: whom the line must be encrypted to, asked like the address; `nil` for a plain one.
    ///   - jitter: drawn for each wait, from 0 up to and without 1.
    package init(
        _ loop: EventLoop, address: @escaping () -> (host: String, port: UInt16)?,
        encryption: @escaping () -> TLSClient? = { nil }, limits: ConnectionLimits = ConnectionLimits(),
        backoff: Backoff = Backoff(),
        jitter: @escaping () -> Double
    ) {
        self.loop = loop
        self.address = address
        self.limits = limits
        self.encryption = encryption
        self.backoff = backoff
        self.jitter = jitter
    }

    /// Calls now, and again whenever it must.
    package func start() {
        guard !isRunning else { return }
        isRunning = true
        call()
    }

    /// Calls no more. A connection that stands is left standing.
    package func stop() {
        isRunning = false
        connecting?.cancel()
        connecting = nil
        retry?.cancel()
    }

    /// The other side has proved to be whom we wanted, so the next wait starts from the shortest again. Without it, a
    /// bus that takes the call and hangs up at once is called ever more seldom.
    package func settled() { failures = 0 }

    private func call() {
        guard isRunning, let loop else { return }
        guard let (host, port) = address() else { return callLater() }
        connecting = loop.connect(host: host, port: port, encryption: encryption(), limits: limits) { [weak self] in
            self?.answered($0)
        }
    }

    private func answered(_ result: Result<ByteConnection, TransportError>) {
        connecting = nil
        switch result {
        case .success(let connection):
            connection.onEnded = { [weak self] in self?.callLater() }
            onConnected(connection)
        case .failure(let error):
            callLater()
            onFailed(error)
        }
    }

    private func callLater() {
        guard isRunning, let loop else { return }
        failures += 1
        let wait = backoff.milliseconds(failures: failures, jitter: jitter())
        retry = loop.after(milliseconds: wait) { [weak self] in self?.call() }
    }
}
