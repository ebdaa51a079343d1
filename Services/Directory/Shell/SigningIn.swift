import CaseModel
import DirectoryCore
import Runtime
import Seal
import Wire

/// Letting somebody in: by password, by password and code, or by the word of the municipality's own sign-in.
extension DirectoryService {
    /// The command line's way: everything at once.
    func signIn(_ command: SignIn, _ turn: Turn) throws -> SignIn.Reply? {
        guard let account = try checked(command.user, command.password, from: command.origin, turn) else { return nil }
        if try store.factor(of: account.member.person)?.confirmed != nil {
            guard let code = command.code, !code.isEmpty else {
                turn.refuse(AccessRefusal.codeNeeded)
                return nil
            }
            guard try takes(code, of: account, from: command.origin, turn) else { return nil }
        }
        return try letIn(account, from: command.origin, turn)
    }

    func begin(_ command: BeginSignIn, _ turn: Turn) throws -> BeginSignIn.Reply? {
        guard let account = try checked(command.user, command.password, from: command.origin, turn) else { return nil }
        let person = account.member.person
        guard try store.factor(of: person)?.confirmed != nil else {
            return BeginSignIn.Reply(signedIn: try letIn(account, from: command.origin, turn))
        }
        return BeginSignIn.Reply(ticket: try ticket(.code, for: person, turn))
    }

    func finish(_ command: FinishSignIn, _ turn: Turn) throws -> SignIn.Reply? {
        guard let person = try store.person(ticket: digest(command.ticket), .code, at: turn.wall),
            let account = try store.person(person), account.member.isActive
        else { throw AccessRefusal.ticketExpired }
        guard try takes(command.code, of: account, from: command.origin, turn) else { return nil }
        try store.dropTickets(of: person, .code)
        return try letIn(account, from: command.origin, turn)
    }

    /// Whoever may call this may be anybody; so it is Desk alone, and Desk takes the name from the proxy alone.
    func vouch(_ command: VouchForIdentity, _ call: IncomingCall, _ turn: Turn) throws -> SignIn.Reply? {
        guard call.caller == .desk else { throw AccessRefusal.mayNotVouch }
        guard let account = try store.person(identity: command.identity.lowercased()), account.member.isActive else {
            try turn.audit("identity-unknown", by: call.caller.rawValue, about: "-")
            turn.refuse(AccessRefusal.identityUnknown)
            return nil
        }
        let person = account.member.person
        try turn.audit("vouched", by: call.caller.rawValue, about: person.rawValue)
        // The municipality's own sign-in has second factors of its own.
        return try reply(for: account, from: command.origin, isVouched: true, turn)
    }

    /// A code of the phone's, or one of the recovery codes; counted like a password when it is wrong.
    func takes(_ typed: String, of account: Account, from origin: SignInOrigin?, _ turn: Turn) throws -> Bool {
        let person = account.member.person
        try admit(account.user, from: origin, turn)
        if let factor = try store.factor(of: person), let code = TOTP.typed(typed),
            let step = TOTP.step(of: code, secret: factor.secret, at: turn.wall, after: factor.lastStep)
        {
            try store.take(step: step, of: person, at: turn.wall)
            return true
        }
        if let digest = RecoveryCode.digest(of: typed, for: person), try store.use(recovery: digest, of: person) {
            try turn.audit("recovery-code", by: person.rawValue, about: person.rawValue)
            return true
        }
        try count(account.user, from: origin, turn)
        turn.refuse(AccessRefusal.wrongCode)
        return false
    }

    /// The password is this account's; counted when it is not. An unknown name takes as long as a wrong password, so that
    /// names cannot be found by the clock.
    func checked(
        _ typed: String, _ password: String, from origin: SignInOrigin?, _ turn: Turn
    ) throws -> Account? {
        let user = typed.lowercased()
        try admit(user, from: origin, turn)
        let account = try store.person(user: user)
        let isRight = Password.matches(password, hash: account.flatMap(\.usablePassword) ?? Demonstration.hash)
        guard let account, account.usablePassword != nil, account.member.isActive, isRight else {
            try count(user, from: origin, turn)
            turn.refuse(SignInRefusal.wrongNameOrPassword)
            return nil
        }
        return account
    }

    private func letIn(_ account: Account, from origin: SignInOrigin?, _ turn: Turn) throws -> SignIn.Reply {
        try store.forgetFailures(user: account.user)
        try turn.audit("sign-in", by: account.member.person.rawValue, about: account.member.person.rawValue)
        return try reply(for: account, from: origin, isVouched: false, turn)
    }

    private func reply(
        for account: Account, from origin: SignInOrigin?, isVouched: Bool, _ turn: Turn
    ) throws -> SignIn.Reply {
        let isBare = try !isVouched && lacksFactor(account.member)
        let person = account.member.person
        let session = Base64URL.encode(turn.chance.bytes(32))
        try store.begin(session: digest(session), of: person, from: origin, isVouched: isVouched, at: turn.wall)
        let (assertion, expires) = try vouch(for: account.member, isBare: isBare, at: turn.wall)
        var reset: Timestamp?
        if let known = try store.reset(of: person), !known.isTold {
            reset = known.at
            try store.markResetTold(to: person)
        }
        return SignIn.Reply(
            session: session, assertion: assertion, expires: expires, person: account.member,
            mustEnrol: isBare ? true : nil, factorReset: reset)
    }

    /// A role of theirs takes a second factor, and they have none.
    func lacksFactor(_ member: StaffMember) throws -> Bool {
        guard SecondFactorPolicy.isRequired(of: member.roles, by: settings.secondFactorRoles) else { return false }
        return try store.factor(of: member.person)?.confirmed == nil
    }

    func ticket(_ kind: TicketKind, for person: PersonID, _ turn: Turn) throws -> String {
        let ticket = Base64URL.encode(turn.chance.bytes(32))
        try store.keep(ticket: digest(ticket), kind, of: person, at: turn.wall)
        return ticket
    }

    // MARK: Guessing

    private func admit(_ user: String, from origin: SignInOrigin?, _ turn: Turn) throws {
        guard try store.throttle(user: user).admits(at: turn.wall) else { throw SignInRefusal.tooManyTries }
        guard let source = origin?.source else { return }
        guard try store.throttle(source: source, at: turn.wall).admits(at: turn.wall) else {
            throw SignInRefusal.tooManyTries
        }
    }

    /// The count of wrong tries must outlive the refusal.
    private func count(_ user: String, from origin: SignInOrigin?, _ turn: Turn) throws {
        try store.remember(try store.throttle(user: user).failing(at: turn.wall), user: user)
        guard let source = origin?.source else { return }
        let throttle = try store.throttle(source: source, at: turn.wall)
        try store.remember(throttle.failing(at: turn.wall), source: source, at: turn.wall)
    }
}
