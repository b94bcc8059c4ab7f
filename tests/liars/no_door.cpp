// A library like any other.
extern "C" __attribute__((visibility("default"))) int seven();
int seven() { return 7; }
