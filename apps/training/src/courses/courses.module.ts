import { Module } from '@nestjs/common';
import { CoursesController } from './courses.controller.js';
import { FindCourses } from './find-courses/find-courses.js';

@Module({ controllers: [CoursesController], providers: [FindCourses] })
export class CoursesModule {}
