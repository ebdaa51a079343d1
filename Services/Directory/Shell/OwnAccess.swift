import CaseModel
import DirectoryCore
import Runtime
import Seal
import Wire

/// What somebody sees and changes of how they get in; and the administrator of how others do.
extension DirectoryService {
    func ownAccess(_ command: ShowOwnAccess, _ call: IncomingCall, _ turn: Turn) throws -> ShowOwnAccess.Reply {
        let account = try account(of: call)
        let rows = try rows(of: account.member.person, marking: digest(command.session), turn)
        return ShowOwnAccess.Reply(access: try access(of: account, turn), sessions: rows)
    }

    func listAccess(_ command: ListAccess, _ call: IncomingCall, _ turn: Turn) throws -> ListAccess.Reply {
        let administrator = try administrator(call)
        guard let person = command.person else {
            return ListAccess.Reply(people: try store.people().map { try access(of: $0, turn) }, sessions: [])
        }
        guard let account = try store.person(person) else { throw SignInRefusal.unknownPerson }
        try turn.audit("access-seen", by: administrator.person.rawValue, about: person.rawValue)
        return ListAccess.Reply(
            people: [try access(of: account, turn)], sessions: try rows(of: person, marking: nil, turn))
    }

    func endSessions(_ command: EndSessions, _ call: IncomingCall, _ turn: Turn) throws -> EndSessions.Reply {
        let viewer = try call.person()
        let person = command.person ?? viewer.person
        if person != viewer.person { _ = try administrator(call) }
        let kept = command.except.map { digest($0) }
        var ended: [String] = []
        for session in try sessions(of: person, turn) where session.digest != kept {
            guard command.id == nil || command.id == session.id else { continue }
            try store.end(session: session.digest)
            ended.append(session.id)
        }
        try turn.audit(
            "sessions-ended", by: viewer.person.rawValue, about: person.rawValue, detail: "\(ended.count)")
        return EndSessions.Reply(ended: ended)
    }

    // MARK: Passwords

    func provePassword(_ command: ProvePassword, _ call: IncomingCall, _ turn: Turn) throws -> ProvePassword.Reply? {
        let account = try account(of: call)
        guard account.usablePassword != nil else { throw AccessRefusal.noPassword }
        guard try checked(account.user, command.password, from: nil, turn) != nil else {
            turn.refuse(AccessRefusal.wrongPassword)
            return nil
        }
        return ProvePassword.Reply(ticket: try ticket(.password, for: account.member.person, turn))
    }

    /// Hashing takes as long as one sign-in; the old password was looked at in a step of its own.
    func changePassword(
        _ command: ChangePassword, _ call: IncomingCall, _ turn: Turn
    ) throws -> ChangePassword.Reply {
        let account = try account(of: call)
        let person = account.member.person
        try redeem(command.ticket, of: person, turn)
        try PasswordRule.check(command.password, user: account.user, name: account.member.name)
        guard let hash = Password.hash(command.password) else { throw AccessRefusal.passwordTooLong }
        try store.keep(password: hash, of: person)
        try store.dropTickets(of: person, .password)
        try store.dropTickets(of: person, .code)
        try turn.audit("password-changed", by: person.rawValue, about: person.rawValue)
        return try endSessions(EndSessions(except: command.session), call, turn)
    }

    /// The password has been said again within the last minutes.
    private func redeem(_ ticket: String, of person: PersonID, _ turn: Turn) throws {
        guard try store.person(ticket: digest(ticket), .password, at: turn.wall) == person else {
            throw AccessRefusal.ticketExpired
        }
    }

    // MARK: Second factors

    func beginFactor(_ call: IncomingCall, _ turn: Turn) throws -> BeginSecondFactor.Reply {
        let account = try account(of: call)
        let person = account.member.person
        guard account.usablePassword != nil else { throw AccessRefusal.noPassword }
        let known = try store.factor(of: person)
        guard known?.confirmed == nil else { throw AccessRefusal.factorIsOn }
        let secret: [UInt8]
        // The same one for a while, so that a code typed wrong does not take a new picture.
        if let known, turn.wall < known.begun.adding(seconds: 900) {
            secret = known.secret
        } else {
            secret = turn.chance.bytes(TOTP.secretBytes)
            try store.begin(factor: secret, of: person, at: turn.wall)
        }
        return BeginSecondFactor.Reply(
            secret: Base32Secret.text(of: secret), address: TOTP.address(secret: secret, account: account.user))
    }

    func confirmFactor(
        _ command: ConfirmSecondFactor, _ call: IncomingCall, _ turn: Turn
    ) throws -> RecoveryCodes? {
        let account = try account(of: call)
        let person = account.member.person
        guard let factor = try store.factor(of: person) else { throw AccessRefusal.factorIsOff }
        guard factor.confirmed == nil else { throw AccessRefusal.factorIsOn }
        guard try takes(command.code, of: account, from: nil, turn) else { return nil }
        try turn.audit("second-factor-on", by: person.rawValue, about: person.rawValue)
        return try freshCodes(for: person, turn)
    }

    func renewCodes(_ command: RenewRecoveryCodes, _ call: IncomingCall, _ turn: Turn) throws -> RecoveryCodes? {
        let account = try account(of: call)
        try needFactor(of: account.member.person)
        guard try takes(command.code, of: account, from: nil, turn) else { return nil }
        try turn.audit(
            "recovery-codes-renewed", by: account.member.person.rawValue, about: account.member.person.rawValue)
        return try freshCodes(for: account.member.person, turn)
    }

    func turnOffFactor(
        _ command: TurnOffSecondFactor, _ call: IncomingCall, _ turn: Turn
    ) throws -> SignOut.Reply? {
        let account = try account(of: call)
        let person = account.member.person
        try needFactor(of: person)
        guard !SecondFactorPolicy.isRequired(of: account.member.roles, by: settings.secondFactorRoles) else {
            throw AccessRefusal.factorIsRequired
        }
        try redeem(command.ticket, of: person, turn)
        guard try takes(command.code, of: account, from: nil, turn) else { return nil }
        try store.dropFactor(of: person)
        try store.dropTickets(of: person, .password)
        try turn.audit("second-factor-off", by: person.rawValue, about: person.rawValue)
        return SignOut.Reply()
    }

    func resetFactor(_ command: ResetSecondFactor, _ call: IncomingCall, _ turn: Turn) throws -> SignOut.Reply {
        let administrator = try administrator(call)
        guard try store.person(command.person) != nil else { throw SignInRefusal.unknownPerson }
        // Somebody who could reset their own would need none.
        guard administrator.person != command.person else { throw DirectoryDenial.mayNotDo }
        try needFactor(of: command.person)
        try store.dropFactor(of: command.person)
        try store.dropTickets(of: command.person, .code)
        try store.noteReset(of: command.person, at: turn.wall)
        try turn.audit(
            "second-factor-reset", by: administrator.person.rawValue, about: command.person.rawValue)
        return SignOut.Reply()
    }

    private func needFactor(of person: PersonID) throws {
        guard try store.factor(of: person)?.confirmed != nil else { throw AccessRefusal.factorIsOff }
    }

    private func freshCodes(for person: PersonID, _ turn: Turn) throws -> RecoveryCodes {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.text(of: turn.chance.bytes(RecoveryCode.bytes)) }
        try store.replaceRecoveryCodes(codes.compactMap { RecoveryCode.digest(of: $0, for: person) }, of: person)
        return RecoveryCodes(codes: codes)
    }

    // MARK: Who asks

    private func account(of call: IncomingCall) throws -> Account {
        guard let account = try store.person(try call.person().person), account.member.isActive else {
            throw SignInRefusal.unknownPerson
        }
        return account
    }

    private func administrator(_ call: IncomingCall) throws -> Viewer {
        let viewer = try call.person()
        guard viewer.has(.administrator) else { throw DirectoryDenial.mayNotDo }
        return viewer
    }

    private func access(of account: Account, _ turn: Turn) throws -> PersonAccess {
        let person = account.member.person
        return PersonAccess(
            person: person, name: account.member.name, user: account.user, isActive: account.member.isActive,
            hasPassword: account.usablePassword != nil, secondFactor: try store.factor(of: person)?.confirmed,
            isRequired: SecondFactorPolicy.isRequired(of: account.member.roles, by: settings.secondFactorRoles),
            recoveryCodes: try store.recoveryCodes(of: person), reset: try store.reset(of: person)?.at,
            sessions: try sessions(of: person, turn).count)
    }

    private func rows(of person: PersonID, marking this: String?, _ turn: Turn) throws -> [SessionRow] {
        try sessions(of: person, turn).map { session in
            SessionRow(
                id: session.id, began: session.began, used: session.used, browser: session.browser,
                machine: session.machine, isThis: session.digest == this)
        }
    }

    private func sessions(of person: PersonID, _ turn: Turn) throws -> [KeptSession] {
        try store.sessions(
            of: person, at: turn.wall, idle: settings.idleSeconds, longest: settings.longestSeconds)
    }
}

/// What the administrator alone may do.
enum DirectoryDenial: Refusal {
    case mayNotDo
    var code: String { "call.may_not_do" }
}
