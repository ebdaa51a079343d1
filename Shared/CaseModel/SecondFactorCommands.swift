/// Somebody wants a second factor: the secret for their phone. Asked again before it is confirmed, it is the same.
package struct BeginSecondFactor: ServiceCommand {
    package static let method = "directory.begin-second-factor"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// Base32, for typing it into the phone by hand.
        package let secret: String
        /// `otpauth://…`, for the phone's camera.
        package let address: String

        package init(secret: String, address: String) {
            self.secret = secret
            self.address = address
        }
    }
}

/// The first code from the phone: from now on the second factor is asked for.
package struct ConfirmSecondFactor: ServiceCommand {
    package static let method = "directory.confirm-second-factor"
    package let code: String
    package init(code: String) { self.code = code }

    package typealias Reply = RecoveryCodes
}

/// New recovery codes; the old ones count no more.
package struct RenewRecoveryCodes: ServiceCommand {
    package static let method = "directory.renew-recovery-codes"
    package let code: String
    package init(code: String) { self.code = code }

    package typealias Reply = RecoveryCodes
}

/// Codes for the day on which the phone is lost, each good once. Said this once; only their digests are kept.
package struct RecoveryCodes: Codable, Hashable, Sendable {
    package let codes: [String]
    package init(codes: [String]) { self.codes = codes }
}

/// The second factor is given up, by password and a last code.
package struct TurnOffSecondFactor: ServiceCommand {
    package static let method = "directory.turn-off-second-factor"
    /// From `directory.prove-password`.
    package let ticket: String
    package let code: String

    package init(ticket: String, code: String) {
        self.ticket = ticket
        self.code = code
    }

    package typealias Reply = SignOut.Reply
}

/// An administrator takes somebody's second factor away, because the phone and the recovery codes are lost. The person
/// is told at the next sign-in.
package struct ResetSecondFactor: ServiceCommand {
    package static let method = "directory.reset-second-factor"
    package let person: PersonID
    package init(person: PersonID) { self.person = person }

    package typealias Reply = SignOut.Reply
}
