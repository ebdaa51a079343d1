import COpenSSL

/// A certificate with those that lead from it to an authority, and its key: two PEM files.
package struct TLSCertificate: Hashable, Sendable {
    package let chain: String
    package let key: String

    package init(chain: String, key: String) {
        self.chain = chain
        self.key = key
    }
}

/// What a door shows to its callers, and what it demands of them. TLS 1.3; anything older is refused.
package final class TLSServer {
    /// What somebody is answered who speaks plainly at this door, before it is shut.
    package var answerToPlain: [UInt8] = []
    /// Somebody was not let in, and why; for the log.
    package var onRefused: (TransportError) -> Void = { _ in }
    /// How long a caller has for the handshake, whatever it sends meanwhile, in milliseconds.
    package var handshakeMilliseconds: Int64 = 5000
    private let context: TLSContext

    /// - Parameters:
    ///   - callersFrom: the authority, a PEM file, whose certificates callers must show; `nil` asks for none.
    ///   - onUnusable: the files have changed and cannot be used; the old ones stay in force.
    package init(
        _ certificate: TLSCertificate, callersFrom authority: String? = nil,
        onUnusable: @escaping (TransportError) -> Void = { _ in }
    ) throws(TransportError) {
        context = try TLSContext(
            isServer: true, certificate: certificate, authority: authority, demandsPeer: authority != nil,
            onUnusable: onUnusable)
    }

    func channel() throws(TransportError) -> SecureChannel {
        let session = try context.session()
        SSL_set_accept_state(session)
        return SecureChannel(session, isServer: true)
    }
}

/// Whom a caller wants to reach, and what it shows there. TLS 1.3; anything older is refused.
package final class TLSClient {
    private let context: TLSContext
    private let name: String

    /// - Parameters:
    ///   - name: what the other side's certificate must be made out to, whatever address it is reached at.
    ///   - authority: the PEM file of whoever makes out those certificates.
    ///   - showing: our own certificate, where callers are asked for one.
    package init(
        reaching name: String, vouchedBy authority: String, showing certificate: TLSCertificate? = nil,
        onUnusable: @escaping (TransportError) -> Void = { _ in }
    ) throws(TransportError) {
        self.name = name
        context = try TLSContext(
            isServer: false, certificate: certificate, authority: authority, demandsPeer: true, onUnusable: onUnusable)
    }

    func channel() throws(TransportError) -> SecureChannel {
        let session = try context.session()
        SSL_set_connect_state(session)
        SSL_set_hostflags(session, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
        guard SSL_set1_host(session, name) == 1 else {
            SSL_free(session)
            throw TransportError("tls", "\(name) is no name")
        }
        return SecureChannel(session, isServer: false)
    }
}
