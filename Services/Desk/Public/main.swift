import CaseModel
import Runtime

Daemon.run(.public, ServiceArguments.self) {
    _ = try PublicPreparation($0)
} run: {
    try RunningPublic(PublicPreparation($0)).run()
    return 0
}
