/// What kind of program somebody signs in with, as far as a person needs it to know their own sessions again.
package enum BrowserKind: String, Codable, Hashable, CaseIterable, Sendable {
    case firefox, chromium, edge, safari, commandLine, other
}

/// What kind of machine that is.
package enum MachineKind: String, Codable, Hashable, CaseIterable, Sendable {
    case windows, macOS, linux, iOS, android, other
}

/// Where a sign-in comes from. Kept for the list of sessions and for the throttle; never in an event or a log.
package struct SignInOrigin: Codable, Hashable, Sendable {
    /// The network address of the machine, in digits; absent when the process that asks does not know it.
    package let source: String?
    package let browser: BrowserKind
    package let machine: MachineKind

    package init(source: String?, browser: BrowserKind, machine: MachineKind) {
        self.source = source
        self.browser = browser
        self.machine = machine
    }
}

/// The first step of signing in at a page: name and password.
package struct BeginSignIn: ServiceCommand {
    package static let method = "directory.begin-sign-in"
    package let user: String
    package let password: String
    package let origin: SignInOrigin

    package init(user: String, password: String, origin: SignInOrigin) {
        self.user = user
        self.password = password
        self.origin = origin
    }

    /// Either is there.
    package struct Reply: Codable, Hashable, Sendable {
        package let signedIn: SignIn.Reply?
        /// A code is asked for. Good for five minutes and for whoever holds it, and says nothing about anybody.
        package let ticket: String?

        package init(signedIn: SignIn.Reply? = nil, ticket: String? = nil) {
            self.signedIn = signedIn
            self.ticket = ticket
        }
    }
}

/// The second step: the code that the person's phone shows, or one of the recovery codes.
package struct FinishSignIn: ServiceCommand {
    package static let method = "directory.finish-sign-in"
    package let ticket: String
    package let code: String
    package let origin: SignInOrigin

    package init(ticket: String, code: String, origin: SignInOrigin) {
        self.ticket = ticket
        self.code = code
        self.origin = origin
    }

    package typealias Reply = SignIn.Reply
}

/// The municipality's own sign-in has said who is there. Taken from Desk alone, which takes it from the proxy alone.
package struct VouchForIdentity: ServiceCommand {
    package static let method = "directory.vouch"
    /// As the municipality's sign-in calls the person; upper and lower case are one.
    package let identity: String
    package let origin: SignInOrigin

    package init(identity: String, origin: SignInOrigin) {
        self.identity = identity
        self.origin = origin
    }

    package typealias Reply = SignIn.Reply
}

/// The password once more, before something that whoever merely finds an open browser may not do.
package struct ProvePassword: ServiceCommand {
    package static let method = "directory.prove-password"
    package let password: String
    package init(password: String) { self.password = password }

    package struct Reply: Codable, Hashable, Sendable {
        /// Good for five minutes, for this person, once.
        package let ticket: String
        package init(ticket: String) { self.ticket = ticket }
    }
}

/// A new password; every other session of the person ends.
package struct ChangePassword: ServiceCommand {
    package static let method = "directory.change-password"
    /// From `directory.prove-password`.
    package let ticket: String
    package let password: String
    /// The session that goes on.
    package let session: String

    package init(ticket: String, password: String, session: String) {
        self.ticket = ticket
        self.password = password
        self.session = session
    }

    package typealias Reply = EndSessions.Reply
}
