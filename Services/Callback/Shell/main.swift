import Runtime

ServiceProcess.run(CallbackService.self)
