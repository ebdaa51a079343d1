package import CaseModel
import Seal

/// What a password must be. Length counts and nothing else: rules about digits and signs make people write them down.
package enum PasswordRule {
    /// - Throws: what is wrong with it.
    package static func check(_ password: String, user: String, name: String) throws(AccessRefusal) {
        guard password.count >= Password.shortest else { throw .passwordTooShort }
        guard password.utf8.count <= Password.longest, !password.utf8.contains(0) else { throw .passwordTooLong }
        let folded = password.lowercased()
        let isOwnName = [user, name].contains { !$0.isEmpty && folded.contains($0.lowercased()) }
        let isOneLetter = Set(folded).count < 4
        guard !isOwnName, !isOneLetter else { throw .passwordIsGuessed }
    }
}

/// Who must have a second factor before anything is opened to them.
package enum SecondFactorPolicy {
    package static func isRequired(of roles: [Role], by policy: [Role]) -> Bool {
        roles.contains { policy.contains($0) }
    }

    /// What may be vouched for of somebody who must have a second factor and has none: that they are here, and nothing
    /// that opens a page. All roles, and not only those that ask for it: one role can close what another opens.
    package static func bare(_ viewer: Viewer) -> Viewer {
        Viewer(person: viewer.person, unit: viewer.unit, roles: [], leads: [])
    }
}

/// Why something about signing in is not done.
package enum AccessRefusal: String, Refusal, CaseIterable {
    case wrongCode = "directory.wrong_code"
    case codeNeeded = "directory.second_factor_needed"
    case ticketExpired = "directory.ticket_expired"
    case wrongPassword = "directory.wrong_password"
    case passwordTooShort = "directory.password_too_short"
    case passwordTooLong = "directory.password_too_long"
    case passwordIsGuessed = "directory.password_is_guessed"
    case noPassword = "directory.no_password"
    case factorIsOn = "directory.second_factor_is_on"
    case factorIsOff = "directory.second_factor_is_off"
    case factorIsRequired = "directory.second_factor_is_required"
    case identityUnknown = "directory.identity_unknown"
    case mayNotVouch = "directory.may_not_vouch"

    package var code: String { rawValue }
}
