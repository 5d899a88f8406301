// libFuzzer brings the main function.
