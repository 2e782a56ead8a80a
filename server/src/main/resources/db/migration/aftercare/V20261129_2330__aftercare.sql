create schema aftercare;
